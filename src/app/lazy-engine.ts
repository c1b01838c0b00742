import type { BootableEngine } from '../engine/create-engine.ts'
import type { Engine } from '../engine/engine.ts'
import type { EngineStatus } from '../engine/status.ts'

/** An engine whose very code is fetched when something is first asked of it. */
export function lazyEngine(load: () => Promise<BootableEngine>, onStatus: (status: EngineStatus) => void): Engine {
  let loading: Promise<BootableEngine> | undefined
  const engine = () =>
    (loading ??= load().then(
      (engine) => {
        engine.onStatus(onStatus)
        onStatus(engine.status)
        return engine
      },
      (error: unknown) => {
        loading = undefined
        throw error
      }
    ))
  return {
    query: async (...args) => (await engine()).query(...args),
    make: async (...args) => (await engine()).make(...args),
    define: async (...args) => (await engine()).define(...args),
    page: async (...args) => (await engine()).page(...args),
    count: async (...args) => (await engine()).count(...args),
    async disarrange(relation) {
      if (loading) await (await loading).disarrange(relation)
    },
    memory: async () => (await engine()).memory(),
    stream: async (...args) => (await engine()).stream(...args),
    addFile: async (...args) => (await engine()).addFile(...args),
    arrow: async (...args) => (await engine()).arrow(...args),
    defineArrow: async (...args) => (await engine()).defineArrow(...args),
    peek: async (...args) => (await engine()).peek(...args),
    catalog: async () => (await engine()).catalog(),
    clear: () => void loading?.then((engine) => engine.clear()),
    restart: async () => (await engine()).restart(),
    async drop(name) {
      if (loading) await (await loading).drop(name)
    }
  }
}
