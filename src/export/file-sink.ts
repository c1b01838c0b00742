import type { Out } from './writer.ts'

/** A file that is being written on the reader's machine. */
export interface FileSink {
  readonly write: Out
  /** Ends the file and gives it to the reader. */
  close(): Promise<void>
  /** Drops what was written. */
  abort(): Promise<void>
}

/** The part of the File System Access API that is used here; not every browser has it. */
interface Picker {
  showSaveFilePicker?(options: { suggestedName: string }): Promise<FileSystemFileHandle>
}

/** Bytes after which what waits in the page is handed to the browser, which keeps large files on disk. */
const blobSize = 8_000_000

/**
 * Opens a file to write to. With `ask`, and where the browser can, the reader chooses its place and it is written there as it
 * grows; otherwise it goes to the downloads once it is whole. Rejects with an `AbortError` when the reader chooses none.
 */
export async function openFile(
  scope: Pick<Window, 'document'> & Picker,
  name: string,
  mime: string,
  ask: boolean
): Promise<FileSink> {
  if (ask && scope.showSaveFilePicker) {
    const handle = await scope.showSaveFilePicker({ suggestedName: name })
    const stream = await handle.createWritable()
    return {
      write: (bytes) => stream.write(bytes as Uint8Array<ArrayBuffer>),
      close: () => stream.close(),
      abort: () => stream.abort()
    }
  }
  return blobFile(scope.document, name, mime)
}

function blobFile(document: Document, name: string, mime: string): FileSink {
  let blobs: Blob[] = []
  let parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  const hand = () => {
    blobs.push(new Blob(parts))
    parts = []
    size = 0
  }
  return {
    write(bytes) {
      parts.push(bytes as Uint8Array<ArrayBuffer>)
      size += bytes.length
      if (size > blobSize) hand()
    },
    close() {
      hand()
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob(blobs, { type: mime }))
      link.download = name
      link.click()
      // The browser reads the address some time after the click.
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
      blobs = []
      return Promise.resolve()
    },
    abort() {
      blobs = []
      parts = []
      return Promise.resolve()
    }
  }
}
