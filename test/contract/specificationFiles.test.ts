/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, none of this is published */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	findSpecificationFolder,
	mustHaveSpecifications,
} from '../../build/specifications/specificationFiles';

describe('where specifications are', () => {
	it('is undefined when neither JIRA_SPECS nor the folder next to the project exists', () => {
		expect(findSpecificationFolder({}, '/nowhere/at/all')).toBeUndefined();
		expect(findSpecificationFolder({ JIRA_SPECS: ' ' }, '/nowhere/at/all')).toBeUndefined();
	});

	it('is the downloaded one when there is no other', () => {
		const parent = mkdtempSync(join(tmpdir(), 'specifications-'));
		const projectFolder = join(parent, 'project');
		const fill = (folder: string): string => {
			mkdirSync(folder, { recursive: true });
			writeFileSync(join(folder, 'jira-cloud-platform-v3.json'), '{}');
			return folder;
		};
		const downloaded = fill(join(projectFolder, '.artifacts/specs'));
		expect(findSpecificationFolder({}, projectFolder)).toBe(downloaded);
		const shared = fill(join(parent, 'shared/specs'));
		expect(findSpecificationFolder({}, projectFolder)).toBe(shared);
		const named = fill(join(parent, 'mine'));
		expect(findSpecificationFolder({ JIRA_SPECS: named }, projectFolder)).toBe(named);
		rmSync(parent, { recursive: true });
	});

	it('refuses a folder that JIRA_SPECS names but that does not contain them', () => {
		expect(() => findSpecificationFolder({ JIRA_SPECS: '/nowhere' }, '/')).toThrow(
			'JIRA_SPECS names /nowhere, and jira-cloud-platform-v3.json is not in it',
		);
	});

	it.each([
		[{}, false],
		[{ CI: '' }, false],
		[{ CI: 'false' }, false],
		[{ CI: 'true' }, true],
		[{ CI: '1' }, true],
	])('must be present in continuous integration: %j', (environment, expected) => {
		expect(mustHaveSpecifications(environment)).toBe(expected);
	});
});
