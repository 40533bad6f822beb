export const invokeChannel = 'invoke'
export const eventChannel = 'event'
