/** What a worker posts: a message of its own, or what its work threw. */
export type FromWorker<M> = { readonly message: M } | { readonly failed: string }
