/** The keys of the editor, as CodeMirror writes chords: what it binds, and what the list of shortcuts shows. */
export const editorKeys = {
  complete: 'Ctrl-Space',
  explain: 'Mod-i',
  fix: 'Mod-.',
  problem: 'F8',
  comment: 'Mod-/',
  tidy: 'Shift-Alt-f',
  find: 'Mod-f',
  split: 'Mod-Shift--'
} as const
