import { TaskForm } from './page/task-form.js';

const container = document.getElementById('task-form');

if (container) {
	new TaskForm(container).open();
}
