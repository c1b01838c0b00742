import type { Transform } from '../sandbox/transform.ts'

/** Transforms whose frame, and the code that opens it, are fetched when the first one runs. */
export function lazyTransform(document: Document): Transform {
  let loading: Promise<Transform> | undefined
  const load = async () => {
    const [{ createFrameTransform }, { frameUrls }] = await Promise.all([
      import('../sandbox/frame-transform.ts'),
      import('../sandbox/assets.ts')
    ])
    return createFrameTransform(document, frameUrls().transform)
  }
  return async (order, signal) => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return (await loading)(order, signal)
  }
}
