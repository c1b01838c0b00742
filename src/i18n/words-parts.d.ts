/** The catalogue in parts, by language; made by `src/site/words.ts`. */
declare module 'virtual:words' {
  import type { Message } from './fill-words.ts'

  type Load = () => Promise<Readonly<Record<string, Message>>>
  const parts: Readonly<Record<'vi' | 'en', { readonly reading: Load; readonly rest: Load }>>
  export default parts
}
