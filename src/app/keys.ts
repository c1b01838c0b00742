import { commands, type Command, type Here } from './commands.ts'

/** The part of a key event that names a chord. */
type Chord = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** A chord as commands write it; `Mod` is Control or Command. Shift is named only where it is not in the sign itself. */
export function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Chord): string {
  const name = key.length === 1 && (ctrlKey || metaKey || altKey) ? key.toUpperCase() : key
  const shift = shiftKey && (key.length > 1 || ctrlKey || metaKey || altKey)
  return [ctrlKey || metaKey ? 'Mod' : '', altKey ? 'Alt' : '', shift ? 'Shift' : '', name].filter(Boolean).join('+')
}

/** The command of a chord that can be done now. */
export function commandOf(chord: string, here: Here): Command | undefined {
  return commands.find(({ keys, when }) => keys?.includes(chord) && (when?.(here) ?? true))
}

const writing =
  'input:not([type=checkbox], [type=radio], [type=range]), textarea, [contenteditable=true], [role=dialog]'
const controls = 'input, select, button, summary, a, [role=grid]'

/**
 * Whether keys pressed in an element are text or choices of its own, so that no command may take them. A button or a list
 * has its own use for plain keys, arrows and Enter, but none for a chord of Mod and a letter, nor for `?`.
 */
export function takesKeys(target: EventTarget | null, chord = ''): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest(writing)) return true
  return target.closest(controls) !== null && !/^(\?|Mod\+(Shift\+)?[A-Z])$/.test(chord)
}

/** A chord as a person reads it, on this kind of keyboard. */
export function writeChord(chord: string, apple: boolean): string {
  const signs: Record<string, string> = {
    Mod: apple ? '⌘' : 'Ctrl',
    Control: apple ? '⌃' : 'Ctrl',
    ArrowUp: '↑',
    ArrowDown: '↓',
    Alt: apple ? '⌥' : 'Alt'
  }
  return chord
    .split('+')
    .map((part) => signs[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(' + ')
}
