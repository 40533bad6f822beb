import './ui/base.css'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { sayWhatIsTrusted } from './app/trusted-types.ts'
import { start } from './state/app-store.ts'
import { withholdComposing } from './ui/composing.ts'
import { TooltipGroup } from './ui/tooltip.tsx'

sayWhatIsTrusted()
withholdComposing()
const place = document.getElementById('app')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <CSPProvider disableStyleElements>
        <TooltipGroup delay={500}>
          <App />
        </TooltipGroup>
      </CSPProvider>
    </StrictMode>,
  )
  void start()
  // Three hundred rules of the scripts of the world: the window need not wait for them.
  void import('./ui/scripts.css')
}
