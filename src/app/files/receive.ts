import type { App } from '../app.svelte.ts'
import { readNotebookFile } from './read-notebook-file.ts'

/** Takes files that a person dropped or picked: notebooks are opened, all others are taken in one after the other. */
export async function receive(app: App, files: Iterable<File>): Promise<void> {
  for (const file of files) {
    if (!/\.(md|markdown)$/i.test(file.name)) app.takeIn(file.name, file)
    else {
      const text = await readNotebookFile(file)
      if (text.ok) await app.openCopy(text.value, 'file')
      else app.intake?.refuse(text.problems[0])
    }
  }
}
