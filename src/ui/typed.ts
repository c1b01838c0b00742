import type { Attachment } from 'svelte/attachments'

interface Typed {
  /** What the field shows. */
  text(): string
  /** How a text that was typed will be shown; as it was typed unless told. */
  normal?(typed: string): string
  /** Takes each key's text at once. */
  type(typed: string): void
  /** Takes the text when the field is left, or Enter is pressed. */
  change?(typed: string): void
}

type Field = HTMLInputElement | HTMLTextAreaElement

/**
 * A text field that hands over every key, so that nothing typed is lost with the page. While it has the keyboard, what it
 * shows stays as typed, even if it is kept in another form.
 */
export function typed({ text, normal = (typed) => typed, type, change }: Typed): Attachment<Field> {
  return (field) => {
    const ontype = () => type(field.value)
    const onchange = () => {
      change?.(field.value)
      field.value = text()
    }
    if (document.activeElement !== field || normal(field.value) !== text()) field.value = text()
    field.addEventListener('input', ontype)
    field.addEventListener('change', onchange)
    return () => {
      field.removeEventListener('input', ontype)
      field.removeEventListener('change', onchange)
    }
  }
}
