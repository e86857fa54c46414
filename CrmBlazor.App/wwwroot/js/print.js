// The one press of a print form; it has no circuit.
document.getElementById('print')?.addEventListener('click', () => window.print());
