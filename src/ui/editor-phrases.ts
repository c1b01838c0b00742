import type { Lang } from '../i18n/lang.ts'
import { say } from '../i18n/say.ts'

/** The editor library's own words in a language; it looks them up by their English form. */
export function phrasesOf(lang: Lang): Readonly<Record<string, string>> {
  return {
    Find: say(lang, 'ui_find'),
    Replace: say(lang, 'ui_replace_with'),
    next: say(lang, 'ui_next'),
    previous: say(lang, 'ui_previous'),
    all: say(lang, 'ui_all'),
    'match case': say(lang, 'ui_match_case'),
    regexp: say(lang, 'ui_regexp'),
    'by word': say(lang, 'ui_by_word'),
    replace: say(lang, 'ui_replace'),
    'replace all': say(lang, 'ui_replace_all'),
    close: say(lang, 'ui_close'),
    'current match': say(lang, 'ui_current_match'),
    'on line': say(lang, 'ui_on_line'),
    'replaced match on line $': say(lang, 'ui_replaced_on'),
    'replaced $ matches': say(lang, 'ui_replaced'),
    'Go to line': say(lang, 'ui_go_to_line'),
    go: say(lang, 'ui_go'),
    Completions: say(lang, 'ui_completions'),
    Diagnostics: say(lang, 'ui_diagnostics'),
    'No diagnostics': say(lang, 'ui_no_diagnostics'),
    'Selection deleted': say(lang, 'ui_deleted')
  }
}
