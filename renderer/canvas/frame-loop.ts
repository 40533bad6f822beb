/** Runs once in each frame while there is something to do. */
export interface FrameLoop {
  readonly soon: () => void
  /** Nothing runs while it is held; what was asked for meanwhile runs afterwards. */
  readonly hold: (held: boolean) => void
  readonly end: () => void
}

/** `run` says whether there is more to do. */
export function frameLoop(run: () => boolean): FrameLoop {
  let [frame, held, ended] = [0, false, false]
  const soon = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0
      if (!held && !ended && run()) soon()
    })
  }
  return {
    soon,
    hold: on => {
      held = on
      if (!on) soon()
    },
    end: () => {
      ended = true
      cancelAnimationFrame(frame)
    },
  }
}
