import { ProblemError } from '../notebook/problem.ts'
import { denied } from './denied.ts'

type Realm = Record<string, unknown>
type Maker = new (...parts: unknown[]) => object

const buffers = [
  'ArrayBuffer',
  ...[
    'Int8',
    'Uint8',
    'Uint8Clamped',
    'Int16',
    'Uint16',
    'Int32',
    'Uint32',
    'Float32',
    'Float64',
    'BigInt64',
    'BigUint64'
  ].map((name) => name + 'Array')
]

/**
 * Takes from a worker what a transform must not have, and stops it once it has asked for more than `memory` bytes. The frame's
 * policy and its opaque origin are the walls; this turns what would fail, or would fill the machine, into a sentence.
 */
export function confine(realm: Realm, memory: number): void {
  for (const name of denied) {
    Object.defineProperty(realm, name, {
      configurable: false,
      get() {
        throw new ProblemError({ key: 'sandbox_denied', params: { name } })
      }
    })
  }
  let left = memory
  const take = (bytes: number) => {
    left -= bytes
    if (left < 0) throw new ProblemError({ key: 'sandbox_memory' })
  }
  for (const name of buffers) meter(realm, name, take, ([first]) => sizeOf(realm, name, first))
  meter(realm, 'Array', take, ([first, ...rest]) => 8 * (rest.length === 0 && typeof first === 'number' ? first : 1))
}

/** Replaces a constructor by one that asks first. */
function meter(realm: Realm, name: string, take: (bytes: number) => void, size: (parts: readonly unknown[]) => number) {
  const real = realm[name] as Maker & { prototype: { constructor: unknown } }
  const metered = new Proxy(real, {
    construct(target, parts: unknown[], maker) {
      take(size(parts))
      return Reflect.construct(target, parts, maker) as object
    },
    apply(target, self, parts: unknown[]) {
      take(size(parts))
      return Reflect.apply(target as unknown as (...parts: unknown[]) => unknown, self, parts)
    }
  })
  Object.defineProperty(real.prototype, 'constructor', { value: metered })
  Object.defineProperty(realm, name, { value: metered })
}

function sizeOf(realm: Realm, name: string, first: unknown): number {
  if (typeof first === 'object' && first !== null) return 'length' in first ? 8 * Number(first.length) : 0
  return Number(first ?? 0) * ((realm[name] as { BYTES_PER_ELEMENT?: number }).BYTES_PER_ELEMENT ?? 1)
}
