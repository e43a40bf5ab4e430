import { readRealAnswers, type RealAnswer } from './realAnswers';
import { loadSpecifications, type Specifications } from './specifications';
import {
	DOWNLOADED_FOLDER,
	findSpecificationFolder,
	mustHaveSpecifications,
} from '../../build/specifications/specificationFiles';

/**
 * A group of tests that check something against Atlassian's specifications. If these are missing on
 * the machine, the group is skipped and says why; in continuous integration it fails instead.
 */
export function describeContract(
	name: string,
	define: (specifications: Specifications) => void,
): void {
	const reason =
		"Atlassian's specifications are neither in ../shared/specs nor in the folder that JIRA_SPECS names (npm run specs downloads them)";
	describeWhereFound(name, loadSpecifications(), reason, define);
}

/** Like `describeContract`, for tests that also need what real sites answered. */
export function describeRealAnswers(
	name: string,
	define: (specifications: Specifications, answers: RealAnswer[]) => void,
): void {
	const specifications = loadSpecifications();
	const answers = readRealAnswers();
	const found = specifications && answers ? { specifications, answers } : undefined;
	const reason =
		'the answers of real sites are not in fixtures/rest-responses next to the specifications';
	const defineBoth = ({ specifications: given, answers: real }: NonNullable<typeof found>) => {
		define(given, real);
	};
	describeWhereFound(name, found, reason, defineBoth, mustHaveWhatIsNotPublic());
}

/** Whether the files next to the documents must be present. A download of the documents does not include them. */
export function mustHaveWhatIsNotPublic(): boolean {
	return mustHaveSpecifications() && findSpecificationFolder() !== DOWNLOADED_FOLDER;
}

/** A group of tests that need something outside the project; if that is missing, the group says so. */
export function describeWhereFound<T>(
	name: string,
	found: T | undefined,
	reason: string,
	define: (found: T) => void,
	mustBeThere = mustHaveSpecifications(),
): void {
	if (found !== undefined) {
		describe(name, () => {
			define(found);
		});
		return;
	}
	if (!mustBeThere) {
		// eslint-disable-next-line @n8n/community-nodes/no-restricted-globals -- jest swallows the console of a file whose tests are all skipped
		process.stderr.write(`Tests skipped (${name}): ${reason}.\n`);
	}
	const group = mustBeThere ? describe : describe.skip;
	group(name, () => {
		it(`cannot be checked without what is missing: ${reason}`, () => {
			expect(found).toBeDefined();
		});
	});
}
