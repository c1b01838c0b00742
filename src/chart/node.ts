import type { Place } from './spec.ts'

/** Untrusted structure before it is understood, the same from YAML text and from plain data. */
export type Node = ScalarNode | ListNode | MapNode

export interface ScalarNode {
  readonly kind: 'scalar'
  readonly value: null | boolean | number | string
  readonly at?: Place
}

export interface ListNode {
  readonly kind: 'list'
  readonly items: readonly Node[]
  readonly at?: Place
}

export interface MapNode {
  readonly kind: 'map'
  readonly entries: readonly Entry[]
  readonly at?: Place
}

export interface Entry {
  readonly key: string
  readonly node: Node
  readonly at?: Place
}

/** Deeper than any chart needs; what nests further is refused before anything walks it. */
export const deepest = 12
