/** A number one step further, without the dust of binary fractions: 0.1 after 0.2 is 0.3. */
export function stepNumber(value: number, step: number): number {
  return Number((value + step).toFixed(Math.min(20, Math.max(decimalsOf(value), decimalsOf(step)))))
}

function decimalsOf(value: number): number {
  const [digits = '', power = '0'] = String(value).split('e')
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(power))
}
