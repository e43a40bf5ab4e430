import { loadSpecifications, type Specifications } from './specifications';
import { mustHaveSpecifications } from './specificationFiles';

const REASON =
	"Atlassian's specifications are neither in ../shared/specs nor in the folder that JIRA_SPECS names";

/**
 * A group of tests that hold something against Atlassian's specifications. Where they are not on the
 * machine the group is skipped and says why; in continuous integration that fails instead.
 */
export function describeContract(
	name: string,
	define: (specifications: Specifications) => void,
): void {
	const specifications = loadSpecifications();
	if (specifications !== undefined) {
		describe(name, () => {
			define(specifications);
		});
		return;
	}
	if (!mustHaveSpecifications()) {
		// eslint-disable-next-line no-console -- whoever runs the tests is told that these did not run
		console.warn(`Contract tests skipped (${name}): ${REASON}.`);
	}
	const group = mustHaveSpecifications() ? describe : describe.skip;
	group(name, () => {
		it(`needs specifications: ${REASON}`, () => {
			expect(specifications).toBeDefined();
		});
	});
}
