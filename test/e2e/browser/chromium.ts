/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** The installed browser: `CHROMIUM`, or the first one on PATH; undefined if there is none. */
export const chromium: string | undefined =
	process.env.CHROMIUM ??
	names
		.flatMap((name) =>
			(process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)),
		)
		.find((file) => existsSync(file));

/** Why the tests in the browser are skipped here; false if they run. */
export const skipReason: string | false =
	chromium === undefined && process.env.CI === undefined
		? 'there is no Chromium: apt-get install chromium'
		: false;

/**
 * Flags for Chromium in a container without a screen, and against requests to elsewhere: its own, and those of n8n's
 * pages for fonts and pictures. Playwright's routes could stop the latter, too, but turn off the cache: each page of
 * n8n's editor would load and compile everything again.
 */
export const chromiumFlags = [
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
	'--headless',
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];
