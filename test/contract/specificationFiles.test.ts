import {
	findSpecificationFolder,
	mustHaveSpecifications,
} from '../../build/specifications/specificationFiles';

describe('where specifications are', () => {
	it('is undefined where neither JIRA_SPECS nor the folder next to the project is there', () => {
		expect(findSpecificationFolder({}, '/nowhere/at/all')).toBeUndefined();
		expect(findSpecificationFolder({ JIRA_SPECS: ' ' }, '/nowhere/at/all')).toBeUndefined();
	});

	it('refuses a folder that JIRA_SPECS names and that does not have them', () => {
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
	])('may not be missing in continuous integration: %j', (environment, expected) => {
		expect(mustHaveSpecifications(environment)).toBe(expected);
	});
});
