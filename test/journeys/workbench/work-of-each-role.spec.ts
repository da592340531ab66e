import { addDays, chinaDateOf, systemClock } from '@ecl/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { deepOnly } from '../../running/repetitions.js';
import { ADMINISTRATOR, PASSWORD, type ServedLedger } from '../http/served-ledger.js';
import { DEMO_PASSWORD, demonstrationWithPages } from './demonstration-with-pages.js';
import { startBrowser } from './real-browser.js';
import { Visitor } from './visitor.js';

let served: ServedLedger;
let browser: Browser;

const as = async (username: string, work: (page: Page) => Promise<void>): Promise<void> => {
  const visitor = await Visitor.at(browser, served.url);
  try {
    await visitor.signIn(username, username === ADMINISTRATOR ? PASSWORD : DEMO_PASSWORD);
    await work(visitor.page);
    expect(visitor.troubles).toEqual([]);
  } finally {
    await visitor.leave();
  }
};

/** Checks what was filled in, and records it. */
const record = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '现在' }).click();
  await page.getByRole('button', { name: '检查后记录' }).click();
  await page.getByRole('button', { name: /^记录：/ }).click();
};

const today = chinaDateOf(systemClock.now());

deepOnly(describe)('a piece of work of each role', () => {
  beforeAll(async () => {
    [served, browser] = await Promise.all([demonstrationWithPages(6), startBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  it('a bank reports a day without payments, and the day stands among those reported', () =>
    as('demo-bank-clerk', async (page) => {
      const day = addDays(today, -3);
      await page.goto(`/money/report?day=${day}`);
      await page.getByRole('button', { name: /^删去/ }).click();
      await record(page);
      await page.locator(`a[href*="day=${day}"]`).waitFor();
    }));

  it('an administrator enters a division, and the register has it', () =>
    as(ADMINISTRATOR, async (page) => {
      await page.goto('/registers/divisions/register-division');
      await page.locator('#field-divisionCode').fill('150499');
      await page.locator('#field-nameZh').fill('演示新区');
      await page.locator('#field-from').fill('2026-01-01');
      await record(page);
      await page.locator('.entries b', { hasText: '演示新区' }).waitFor();
    }));

  it('an officer proposes that a decision is published, and the head reads its public text and publishes it', async () => {
    await as('demo-li', async (page) => {
      await page.goto('/cases/demo-218/steps/propose-disclosure?party=party-218b');
      await record(page);
      await page.locator('.timeline').waitFor();
    });
    await as('demo-gao', async (page) => {
      await page.goto('/publish/demo-218');
      await page.locator('mark.masked').first().waitFor();
      expect(await page.locator('mark.in-place').first().innerText()).toContain('某');
      await page.getByRole('link', { name: '公示这一文本' }).click();
      await record(page);
      await page.goto('/publish/demo-218');
      await page.getByText('已公示').nth(1).waitFor();
    });
  });

  it('two supervisors declare a check, and read the file on that day', async () => {
    const declares = async (username: string, certificate: string, other: string, then: string): Promise<void> => {
      const visitor = await Visitor.at(browser, served.url);
      await visitor.signIn(username, DEMO_PASSWORD);
      const { page } = visitor;
      await page.goto('/cases/demo-201');
      await page.getByRole('link', { name: '发起监督检查' }).click();
      await page.locator('#field-certificateNumber').fill(certificate);
      await page.locator('#field-withSupervisor').fill(other);
      await page.getByRole('option', { name: other }).click();
      await page.locator('#field-ground').fill('日常监督检查');
      await record(page);
      await page.locator(then).first().waitFor();
      // That a check is asked for first is an answer, and the browser notes it.
      expect(visitor.troubles.filter((trouble) => !trouble.includes('403'))).toEqual([]);
      await visitor.leave();
    };
    await declares('demo-xu', 'DEMO-SUP-001', '辛示范', 'p[role=status]:has-text("也发起")');
    await declares('demo-xin', 'DEMO-SUP-002', '许示范', '.timeline');
  });

  it('on the spot, what still lacks is said and nothing is recorded, and the draft outlives the page', () =>
    as('demo-li', async (page) => {
      await page.goto('/spot');
      await page.locator('#field-party-name').fill('周示例（虚构）');
      const next = (screen: string): Promise<void> => page.getByRole('button', { name: `下一步：${screen}` }).click();
      await next('事实与依据');
      await next('处罚与告知');
      await page.locator('#field-penalties-0-kind').selectOption('warning');
      await next('签名出票');
      await page.getByRole('button', { name: '核对后出票' }).click();
      await page.getByRole('alert').waitFor();
      await page.getByText('草稿，只在本机').waitFor();
      await page.reload();
      expect(await page.locator('#field-party-name').inputValue()).toBe('周示例（虚构）');
    }));
});
