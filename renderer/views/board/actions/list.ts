import type { Entry } from '#renderer/commands/action.ts'
import { arrangeActions } from './arrange.ts'
import { boardsActions } from './boards.ts'
import { lookActions } from './look.ts'
import { nodeActions } from './nodes.ts'

/** Everything the board can do, for palette, shortcuts, tool bar and menus alike. */
export const boardActions: readonly Entry[] = [...nodeActions, ...lookActions, ...boardsActions, ...arrangeActions]
