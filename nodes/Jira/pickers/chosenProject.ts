import { ItemRefused } from '../../operation';
import { refuseUnknown, type PickerQuestion } from './picker';

/**
 * The project on which a list depends.
 *
 * @param otherMode how to name a value without the list
 */
export async function chosenProject(question: PickerQuestion, otherMode: string): Promise<string> {
	const project = await question.project();
	if (project === undefined) refuseUnknown('Project', otherMode);
	if (project === '') {
		throw new ItemRefused('No project is selected yet', "Choose a 'Project' first.");
	}
	return project;
}
