import { render } from 'svelte/server'
import changelog from '../../data/CHANGELOG.md?raw'
import { tables, type TableSpec } from '../dataset/schema.ts'
import type { Engine } from '../engine/engine.ts'
import type { Lang } from '../i18n/lang.ts'
import DataPage from './DataPage.svelte'
import { toStillHtml } from './template.ts'

/** A table as the page "Data" shows it. */
export interface DocumentedTable {
  readonly spec: TableSpec
  readonly rows: number
}

interface DataPageParts {
  readonly tables: readonly DocumentedTable[]
  /** The dataset's version. */
  readonly version: string
  /** Bytes of the database file. */
  readonly bytes: number
  readonly style: string
}

/** Every table and view with its number of rows. */
export async function documentTables(engine: Engine): Promise<DocumentedTable[]> {
  const { signal } = new AbortController()
  const counts = tables.map(({ name }) => `select count(*)::integer as n from "${name}"`).join(' union all ')
  const { columns } = await engine.query(counts, {}, signal)
  return tables.map((spec, i) => ({ spec, rows: Number(columns[0]?.values[i]) }))
}

/** The page that documents the dataset, from the same declaration as the build: `data/index.html`, `data/en/index.html`. */
export async function dataPage(lang: Lang, { tables, version, bytes, style }: DataPageParts): Promise<string> {
  const { renderMarkdown } = await import('../cells/markdown/render.ts')
  const root = lang === 'vi' ? '../' : '../../'
  const [, release = ''] = /^## (\S+)/m.exec(changelog) ?? []
  const changes = renderMarkdown(changelog.replace(/^# .*$/m, '').replace(/^## /gm, '### '), lang, {}, () => undefined)
  const { head, body } = render(DataPage, { props: { lang, root, tables, version, release, bytes, changes } })
  return toStillHtml({ lang, root, style, head, body })
}
