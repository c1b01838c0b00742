import * as aq from 'arquero'

/** What code finds beside its tables: Arquero itself, and its helpers by their own names. */
export const helpers: Readonly<Record<string, unknown>> = {
  aq,
  op: aq.op,
  all: aq.all,
  bin: aq.bin,
  desc: aq.desc,
  endswith: aq.endswith,
  escape: aq.escape,
  field: aq.field,
  frac: aq.frac,
  matches: aq.matches,
  names: aq.names,
  not: aq.not,
  range: aq.range,
  rolling: aq.rolling,
  startswith: aq.startswith
}
