import { openForm } from './designer/form-editor.js';
import { Workshop } from './designer/workshop.js';

const workshop = new Workshop(openForm);

document.getElementById('workshop').workshop = workshop;
workshop.open();
