/** Sizes of the picture, in board units: CSS pixels at 100 %. */
export const radius = 26
export const ring = 2
export const iconSize = 23
export const badgeRadius = 9
/** From the disc's edge to the top of the label. */
export const labelGap = 5
export const labelHeight = 16
export const contextHeight = 15
export const haloPad = 3
/** Longer labels go on in a second line; what is longer still ends in an ellipsis, and the tooltip has it whole. */
export const longestLabel = 150
export const longestContext = 176
export const longestEdgeLabel = 150
/** Between links that run beside each other. */
export const laneWidth = 34
/** Lines stop short of the disc by this much. */
export const edgeGap = 3
export const arrowLength = 8
export const arrowWidth = 7
/** Nodes closer than this look crowded; layouts and free places keep it. */
const breathing = 14
/** So much of a line shows at each end, with its arrow, beside its label. */
export const lineEnd = edgeGap + arrowLength + breathing
