import { issueKeysIn } from '../../../../nodes/JiraDevOps/readings/issueKeys';

const found = (text: string, projectKeys: string[] = []) => issueKeysIn([text], { projectKeys });

describe('issueKeysIn', () => {
	it.each([
		// Commit messages and titles.
		['SUP-12 Fix login', ['SUP-12']],
		['Fix login (SUP-12, OPS-7)', ['SUP-12', 'OPS-7']],
		['[SUP-12] [OPS-7] Fix login', ['SUP-12', 'OPS-7']],
		['fix(SUP-12)!: drop the old token', ['SUP-12']],
		['SUP-12 #comment done #time 2h', ['SUP-12']],
		['Closes #SUP-12.', ['SUP-12']],
		['SUP-12/SUP-13: both', ['SUP-12', 'SUP-13']],
		['"SUP-12"', ['SUP-12']],
		['see https://acme.atlassian.net/browse/SUP-12?focusedId=1', ['SUP-12']],
		['SUP-12 and again SUP-12', ['SUP-12']],
		['Überweisung prüfen für SUP-12…', ['SUP-12']],
		['修复 SUP-12：登录', ['SUP-12']],
		['A2B3-4 keys may have digits', ['A2B3-4']],
		['SUP-1000000', ['SUP-1000000']],
		['ABCDEFGHIJ-1 has ten letters', ['ABCDEFGHIJ-1']],
		// Reverts and merges.
		['Revert "SUP-12 Fix login"\n\nThis reverts commit 1f0cafe2.', ['SUP-12']],
		["Merge branch 'feature/sup-12-login' into 'main'", ['SUP-12']],
		["Merge branch 'SUP-12' into release/2.4", ['SUP-12']],
		["Merge remote-tracking branch 'origin/bugfix/ops-7'", ['OPS-7']],
		['Merge pull request #31 from acme/sup-12-login\n\nLogin', ['SUP-12']],
		['Merged in feature/ops-7-dns (pull request #4)', ['OPS-7']],
		["Merge branch 'dependabot/npm_and_yarn/lodash-4' into main", []],
		["Merge branch 'main' into sup-12-login\n\n# Conflicts:\n#\tpackage.json", []],
		// Small letters only where people put keys.
		['sup-12: fix login', ['SUP-12']],
		['[sup-12] fix login', ['SUP-12']],
		['fix(sup-12): login', ['SUP-12']],
		['fix login, see #sup-12', ['SUP-12']],
		['sup-12 #close', ['SUP-12']],
		['Login\n\nCloses sup-12', ['SUP-12']],
		['Login\n\nRefs: sup-12\nfixes ops-7.', ['SUP-12', 'OPS-7']],
		['Fixes node-18, fixes step-2 of the flow and refs to utf-8', []],
		['fix login in part-2 of the flow, node-18 and step-3', []],
		['upgrade to python-3 and es-6 modules', []],
		['step-2: say more', []],
		['utf-8: read with a BOM', []],
		['fix login for sup-12', ['SUP-12']],
		['Sup-12 Fix login', ['SUP-12']],
		['Fix login (sup-12), see ops-7 and Ops-8.', ['SUP-12', 'OPS-7', 'OPS-8']],
		['On the branch sup-12-login', ['SUP-12']],
		['Support SUP-12-24-7-support', ['SUP-12']],
		['SUP-12.5 is half of it', ['SUP-12']],
		// Small letters in the names of others.
		['See https://github.com/acme/shop-2/pull/3', []],
		['Co-authored-by: Mia <815+mia-7@users.noreply.github.com>', []],
		['Trace f1e2d3c4-1234-4abc-8def-0123456789ab', []],
		['Runs in us-east-1 and eu-central-1', []],
		['The top-10 of mid-2024, error-404, iphone-15', []],
		['Move part-2.txt, lodash-4.17 and sup-12.tar.gz', []],
		["Merge branch 'sup-12' into ops-7", ['SUP-12']],
		['Merge pull request #31 from acme/dependabot/npm_and_yarn/undici-6', []],
		['NODE-18.2 is out, NODE-18 may be an issue', ['NODE-18']],
		// Hidden in a pull request template.
		['<!-- Name the issue, e.g. ABC-123 -->\nSUP-12', ['SUP-12']],
		['<!--ABC-123-->', []],
		['<!-- ABC-123\nabc-124', []],
		// Not keys.
		['Read it as UTF-8, not UTF-16 or ISO-8859-1', []],
		['Dates follow ISO-8601, hashes SHA-256, HTTP-2 is on', []],
		['RFC-2616, AES-128-GCM, CRC-32, SHA3-512, X86-64, HS-256', []],
		['Fix CVE-2024-3094 and CWE-79', []],
		['Closes GH-26, PR-12 and MR-4', []],
		['Show times in UTC-5 and GMT-3', []],
		['COVID-19 page, GPT-4 summary, MD-5, BASE-64, MP-3', []],
		['v2.0.0-RC-1', []],
		['UTF-8, CVE-2024, ISO-9001', []],
		['utf-8, cve-2024-3094, iso-9001, Iso-27001', []],
		['A-1 is too short, ABCDEFGHIJK-1 too long', []],
		['SUP-0, SUP-012 and SUP-', []],
		['SUP 12, SUP_12, SUP12', []],
		['xSUP-12 and SUP-12x and ÄSUP-12', []],
		['LODASH-4.17.21, NODE-18.x', []],
		['RELEASE-2026-11-22', []],
		// Code is not a reference.
		['Rename `MAX-1` to `LIMIT-1`', []],
		['SUP-12 rename `MAX-1`', ['SUP-12']],
		['SUP-12\n\n```js\nconst next = ROWS-1;\n```\nfor OPS-7', ['SUP-12', 'OPS-7']],
		['Not closed:\n```\nROWS-1', []],
		['HTML-5 and CSS-3 on RHEL-9, LOG4J-2 out', []],
		// Next to lookalikes.
		['SUP-12 read UTF-8', ['SUP-12']],
		['BASE-7 and CP-12 are projects of somebody', ['BASE-7', 'CP-12']],
		['PART-2 in capitals may be one', ['PART-2']],
		['', []],
	])('%j', (text, keys) => {
		expect(found(text)).toEqual(keys);
	});

	it.each([
		['SUP-12', ['SUP-12']],
		['sup-12', ['SUP-12']],
		['Sup-12_Login', ['SUP-12']],
		['feature/sup-12-login', ['SUP-12']],
		['feature/SUP-12_login-page', ['SUP-12']],
		['feature_SUP-12', ['SUP-12']],
		['feature-sup-12-login', ['SUP-12']],
		['users/mia/sup-12', ['SUP-12']],
		['hotfix/SUP-12-and-OPS-7', ['SUP-12', 'OPS-7']],
		['HOTFIX-SUP-12', ['SUP-12']],
		['refs/heads/ops-7', ['OPS-7']],
		['revert-31-feature/sup-12', ['SUP-12']],
		['revert-31-sup-12-login', ['SUP-12']],
		['v1.4.0-SUP-12', ['SUP-12']],
		['release-SUP-12', ['SUP-12']],
		['SUP-12-2nd-try', ['SUP-12']],
		['SUP-12.fix', ['SUP-12']],
		['wip-sup-12', ['SUP-12']],
		['mia-sup-12-login', ['SUP-12']],
		['feature/login_sup-12', ['SUP-12']],
		['SUP-12-24-7-support', ['SUP-12']],
		['sup-12-24-7-support', ['SUP-12']],
		['SUP-12.5', ['SUP-12']],
		['backup-2026-11-22', []],
		['main-again-8', []],
		['sup-12-draft-2', ['SUP-12']],
		['deploy-eu-west-1', []],
		['snyk-fix-9', []],
		['release-2', []],
		['release/2026-11', []],
		['hotfix-3', []],
		['feature/step-2-of-login', []],
		['feature/login-page-2', []],
		['node-18', []],
		['utf-8', []],
		['dependabot/npm_and_yarn/undici-6', []],
		['renovate/zod-3', []],
		['renovate/SUP-12', ['SUP-12']],
		['main', []],
	])('name %s', (name, keys) => {
		expect(found(name)).toEqual(keys);
	});

	it('looks only for keys of the named projects, in any spelling', () => {
		expect(found('sup-12, UTF-8 and OPS-7 in `node-18`', ['SUP'])).toEqual(['SUP-12']);
		expect(found('UTF-8 is our project', ['UTF'])).toEqual(['UTF-8']);
		expect(found('feature/login-sup-12', ['SUP'])).toEqual(['SUP-12']);
	});

	it('keeps the order of texts and of the keys in them', () => {
		expect(issueKeysIn(['feature/ops-7', 'SUP-12 then [ops-7] then SUP-2'])).toEqual([
			'OPS-7',
			'SUP-12',
			'SUP-2',
		]);
	});

	it('takes no more time for a hostile text than for any other', () => {
		const start = performance.now();
		expect(found(`${'A'.repeat(50_000)}-`)).toEqual([]);
		expect(found(`merge ${'from a/'.repeat(20_000)}`)).toEqual([]);
		expect(found('`'.repeat(50_000))).toEqual([]);
		expect(found('<!--'.repeat(20_000))).toEqual([]);
		expect(found(`merge ${'a into'.repeat(20_000)}`)).toEqual([]);
		expect(found('a b-'.repeat(20_000))).toEqual([]);
		expect(found(`${'merge\n'.repeat(10_000)}`)).toEqual([]);
		expect(performance.now() - start).toBeLessThan(1000);
	});
});
