/** The part of a page's Trusted Types that is used here; absent where the browser has none. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string }
}

/**
 * Makes workers from source text under Trusted Types: the policy `sotay-worker` passes only blob addresses that were made here.
 * A page can have one such policy, hence one maker.
 */
export function createWorkerMaker(trustedTypes: TrustedTypes | undefined): (source: string) => Worker {
  let own: string | undefined
  const policy = trustedTypes?.createPolicy('sotay-worker', {
    createScriptURL(url) {
      if (url !== own) throw new TypeError('not a worker of this page')
      return url
    }
  })
  return (source) => {
    own = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
    try {
      return new Worker(policy ? policy.createScriptURL(own) : own, { name: 'duckdb' })
    } finally {
      const made = own
      own = undefined
      setTimeout(() => URL.revokeObjectURL(made), 10_000)
    }
  }
}
