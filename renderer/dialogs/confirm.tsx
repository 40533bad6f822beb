import { useStore } from 'zustand'
import { confirmStore } from '../state/confirm.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

export function Confirm() {
  const { question, answer } = useStore(confirmStore)
  if (!question) return null
  const footer = (
    <>
      <Button onClick={() => answer(false)}>Cancel</Button>
      <Button variant={question.danger ? 'danger' : 'primary'} onClick={() => answer(true)}>
        {question.verb}
      </Button>
    </>
  )
  return (
    <Dialog title={question.title} size="small" onClose={() => answer(false)} footer={footer}>
      <p>{question.says}</p>
    </Dialog>
  )
}
