import transformUrl from 'frame:transform'

/** Absolute addresses of the frames' documents on this site. Browser only: the build turns them into files. */
export function frameUrls(): { transform: string } {
  return { transform: new URL(transformUrl, import.meta.url).href }
}
