/** `node --import` of this file: `electron` is the stand-in, for every module of the built app. */
import { registerHooks } from 'node:module'

const standIn = new URL('./module.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})
