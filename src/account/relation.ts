/** How two answers to one question stand to each other. */
export type Relation =
  | { readonly kind: 'same' }
  /** Both can hold; `finer` says which one says more exactly what the other says, if either. */
  | { readonly kind: 'compatible'; readonly finer: 'a' | 'b' | null }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'not-comparable' };
