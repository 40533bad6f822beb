import { expect, test } from 'vitest'
import { openApp, shoot } from './open-app.ts'
import { addFromPalette } from './steps/board.ts'
import { newCase } from './steps/cases.ts'
import { chooseFrom, dialog } from './steps/hand-over.ts'
import { pickFrom } from './steps/inspector.ts'

test('an analyst makes a type with a property, adds one of it, and cannot remove it while it is used', async () => {
  const { page, complaints } = await openApp()
  await newCase(page, 'Balloons')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('types of this')
  await page.keyboard.press('Enter')
  const list = dialog(page, 'Types of this case')
  await list.getByText('no types of its own yet').waitFor()
  await shoot(page, 'types none')
  await list.getByRole('button', { name: 'New type of entity' }).press('Enter')

  const form = dialog(page, 'New type of entity')
  await form.getByLabel('Name', { exact: true }).waitFor()
  await page.keyboard.type('Spy balloon')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Spy balloons')
  await chooseFrom(form, 'It is most like a', 'Aircraft')
  await chooseFrom(form, 'Icon', 'cloud')
  await chooseFrom(form, 'Group', 'State')
  await chooseFrom(form, 'Colour', 'Teal')
  await form.getByRole('button', { name: 'Add a property' }).press('Enter')
  await page.keyboard.type('Mission code')
  await form.getByRole('checkbox', { name: 'Such things are called by it' }).click()
  await form.getByRole('button', { name: 'Add a property' }).click()
  await page.keyboard.type('Fate')
  await chooseFrom(form.getByRole('group', { name: 'Fate' }), 'Kind of value', 'Choice')
  await form.getByLabel('Choices').click()
  await page.keyboard.type('aloft, shot down')
  await shoot(page, 'types form')
  await page.keyboard.press('Enter')
  await list.getByRole('button', { name: /^Spy balloon/ }).waitFor()
  await shoot(page, 'types list')
  await list.getByRole('button', { name: 'Done' }).click()

  await addFromPalette(page, 'spy balloon', 'NK-7')
  await page.getByText('Mission code').first().waitFor()
  await page.getByRole('list', { name: 'Legend' }).getByText('Spy balloon').waitFor()
  await page.getByRole('button', { name: /^Add a value/ }).click()
  await pickFrom(page, 'Property', 'Fate')
  await shoot(page, 'types in use light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await shoot(page, 'types in use dark')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('types of this')
  await page.keyboard.press('Enter')
  await list.getByRole('button', { name: /^Spy balloon/ }).press('Enter')
  const again = dialog(page, 'Spy balloon')
  await page.setViewportSize({ width: 1024, height: 640 })
  await again.getByRole('button', { name: 'Remove', exact: true }).click()
  const refusal = again.getByText('"Spy balloon" is used: 1 entity')
  await refusal.waitFor()
  // below a long form it would lie out of sight
  const seen = refusal.evaluate(
    each => new Promise(resolve => new IntersectionObserver(([at]) => resolve(at?.intersectionRatio)).observe(each)),
  )
  expect(await seen).toBe(1)
  await shoot(page, 'types refused small dark')
  expect(complaints).toEqual([])
})
