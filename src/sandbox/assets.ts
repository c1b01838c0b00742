import remoteUrl from 'frame:remote'
import transformUrl from 'frame:transform'

/** Absolute addresses of the frames' documents on this site. Browser only: the build turns them into files. */
export function frameUrls(): { transform: string; remote: string } {
  const at = (url: string) => new URL(url, import.meta.url).href
  return { transform: at(transformUrl), remote: at(remoteUrl) }
}
