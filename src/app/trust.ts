interface Policies {
  createPolicy(name: string, rules: { createHTML(html: string): string }): { createHTML(html: string): string }
}

// The one policy of the page that vouches for markup: a policy of this name can be made once per page, so it is made here.
const policy = (globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy('sotay-html', {
  createHTML: (html) => html
})

/** Vouches for markup that was cleaned, that we drew ourselves, that the page was built with, or that is
 * parsed into a document of its own, which runs and loads nothing. Of nothing else. */
export function trust(markup: string): string {
  return policy ? policy.createHTML(markup) : markup
}
