/** The address of a frame's document, made by `src/site/frames.ts` from `src/sandbox/<name>-frame.ts`. */
declare module 'frame:*' {
  const url: string
  export default url
}
