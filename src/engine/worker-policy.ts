/** The part of a page's Trusted Types that is used here; absent where the browser has none. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string }
}

/** Makes a worker from its source. */
export type WorkerMaker = (source: string, options: WorkerOptions) => Worker

/**
 * Makes workers from source text under Trusted Types: the policy `sotay-worker` passes only blob addresses that were made here.
 * A page can have one such policy, hence one maker.
 */
export function createWorkerMaker({ trustedTypes }: { trustedTypes?: TrustedTypes }): WorkerMaker {
  let own: string | undefined
  const policy = trustedTypes?.createPolicy('sotay-worker', {
    createScriptURL(url) {
      if (url !== own) throw new TypeError('not a worker of this page')
      return url
    }
  })
  return (source, options) => {
    own = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
    try {
      return new Worker(policy ? policy.createScriptURL(own) : own, options)
    } finally {
      const made = own
      own = undefined
      setTimeout(() => URL.revokeObjectURL(made), 10_000)
    }
  }
}
