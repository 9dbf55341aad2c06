import { html, type Html } from './html.ts'

/** People do not see it and programs fill it. */
export function renderTrap(): Html {
  return html`<div class="trap" aria-hidden="true">
    <label>Leave this empty <input name="website" tabindex="-1" autocomplete="off" /></label>
  </div>`
}
