/** What a worker posts: a message of its own, that an input is done with, or what its work threw. */
export type FromWorker<M> = { readonly message: M } | { readonly done: true } | { readonly failed: string }
