import { openProcess } from './designer/process-editor.js';
import { Workshop } from './designer/workshop.js';

const workshop = new Workshop(openProcess);

// so that whoever tests or extends the page reaches the editor
document.getElementById('workshop').workshop = workshop;
workshop.open();
