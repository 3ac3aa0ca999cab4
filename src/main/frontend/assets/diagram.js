// Draws a process model with what one instance has done in it, and lets the reader move around by mouse or keyboard.
(() => {
  const place = document.querySelector('[data-diagram]');
  if (!place) {
    return;
  }
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const colour = (name) => `var(--diagram-${name})`;
  const viewer = new BpmnJS({
    container: place,
    bpmnRenderer: {
      defaultFillColor: colour('fill'),
      defaultStrokeColor: colour('stroke'),
      defaultLabelColor: colour('label'),
    },
  });

  const zooms = {
    in: () => viewer.get('zoomScroll').stepZoom(1),
    out: () => viewer.get('zoomScroll').stepZoom(-1),
    fit: () => {
      const canvas = viewer.get('canvas');
      canvas.zoom(canvas.zoom('fit-viewport', 'auto') * 0.94, 'auto');
    },
  };
  const moves = {
    ArrowLeft: [60, 0],
    ArrowRight: [-60, 0],
    ArrowUp: [0, 60],
    ArrowDown: [0, -60],
  };

  const start = async () => {
    await viewer.importXML(read('diagram-model'));
    // One stop of the Tab key is enough.
    place.querySelector('svg').setAttribute('tabindex', '-1');
    const canvas = viewer.get('canvas');
    const registry = viewer.get('elementRegistry');
    for (const [marker, ids] of Object.entries(read('diagram-markers'))) {
      ids.filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, `is-${marker}`));
    }
    zooms.fit();
    for (const button of document.querySelectorAll('[data-zoom]')) {
      button.addEventListener('click', () => zooms[button.dataset.zoom]());
    }
    place.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      const move = moves[event.key];
      const zoom = { '+': 'in', '=': 'in', '-': 'out', 0: 'fit' }[event.key];
      if (move) {
        canvas.scroll({ dx: move[0], dy: move[1] });
      } else if (zoom) {
        zooms[zoom]();
      }
      if (move || zoom) {
        event.preventDefault();
      }
    });
  };

  start().catch(() => {
    place.textContent = 'The diagram could not be drawn. The table below says the same in words.';
  });
})();
