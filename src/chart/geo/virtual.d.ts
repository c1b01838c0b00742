declare module 'virtual:atlas/*' {
  import type { Atlas } from './atlas.ts'
  const atlas: Atlas
  export default atlas
}
