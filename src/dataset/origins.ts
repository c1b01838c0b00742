/** Whose figures a table holds, and on what terms. `path` is the origin's public address. */
export interface Origin {
  readonly vi: string
  readonly en: string
  readonly path?: string
  readonly licence?: { readonly name: string; readonly title: string; readonly path: string }
}

const mit = { name: 'MIT', title: 'MIT License', path: 'https://opensource.org/licenses/MIT' } as const

/** The origins that tables name; the figures of the United Nations are cited as facts and carry no licence of their own. */
export const origins: Readonly<Record<'texts' | 'egovkb' | 'm49' | 'ti' | 'project', Origin>> = {
  texts: {
    vi: 'Năm văn bản báo chí Việt Nam, 2020–2021; trích dẫn có ghi nguồn, không đăng lại toàn văn',
    en: 'Five Vietnamese press texts, 2020–2021; attributed quotations, not the articles'
  },
  egovkb: {
    vi: 'Liên Hợp Quốc, Khảo sát Chính phủ điện tử 2003–2024, cơ sở tri thức UN E-Government Knowledgebase',
    en: 'United Nations E-Government Survey 2003–2024, UN E-Government Knowledgebase',
    path: 'https://publicadministration.un.org/egovkb/Data-Center'
  },
  m49: {
    vi: 'Liên Hợp Quốc, chuẩn M49; ASEAN, ngày gia nhập của các nước thành viên',
    en: 'United Nations M49 standard; ASEAN, dates of joining',
    path: 'https://unstats.un.org/unsd/methodology/m49/'
  },
  ti: {
    vi: 'Tổ chức Minh bạch Quốc tế, Chỉ số Cảm nhận Tham nhũng 2019 và chuỗi thời gian',
    en: 'Transparency International, Corruption Perceptions Index 2019 and its time series',
    path: 'https://www.transparency.org/en/cpi/2019',
    licence: { name: 'CC-BY-ND-4.0', title: 'CC BY-ND 4.0', path: 'https://creativecommons.org/licenses/by-nd/4.0/' }
  },
  project: { vi: 'Sổ tay số', en: 'Sổ tay số', licence: mit }
}
