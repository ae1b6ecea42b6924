// Sends each answer at once, and keeps what the laptop has not acknowledged. ES5: old phones, plain HTTP.
(function () {
  'use strict';
  var page = document, form = page.getElementById('f'), said = JSON.parse(form.getAttribute('data-said')),
    parts = form.getElementsByTagName('section'), status = page.getElementById('s'),
    back = page.getElementById('p'), next = page.getElementById('n'), dots = page.getElementById('d'),
    store = {}, last = 0, tries = 0, at = 0, busy, over, timer, slow, typing, stream, leaving;
  try { localStorage.setItem('wa', '1'); store = localStorage; } catch (e) { /* lives as long as the page */ }

  function waiting() {
    return Object.keys(store).filter(function (key) { return key.indexOf(said.box) === 0; })
      .sort(function (a, b) { return JSON.parse(store[a]).seq - JSON.parse(store[b]).seq; });
  }
  function place(item, by) { return said.box + said.items[item] + '.' + by; }
  function fields(item, by) { return form.elements['a.' + item + '.' + by]; }
  function put(item, by, what) {
    last = Math.max(Date.now(), last + 1);
    what.item = said.items[item];
    what.seq = last;
    what.id = item + '.' + by;
    if (by !== 'c') what.criterion = said.criteria[by];
    try { store[place(item, by)] = JSON.stringify(what); } catch (e) { return tell(said.lost, 1); }
    mark(what.id, said.wait, 1);
  }
  function mark(id, text, late) {
    var one = page.getElementById('m.' + id);
    if (one) { one.textContent = text; one.className = late ? 'w' : ''; }
  }
  function tell(text, late) { status.textContent = text; status.className = late ? 'w' : ''; }
  function count() {
    var n = waiting().length;
    if (over) return;
    if (n && !tries && !leaving) slow = slow || setTimeout(function () { slow = 0; warn(); }, 2500);
    else if (n) warn();
    else if (last) tell(said.saved + ' ' + new Date().toTimeString().slice(0, 8));
    if (!n) slow = clearTimeout(slow);
    dot();
    if (!n && leaving) location.href = leaving;
  }
  function warn() {
    var n = waiting().length;
    if (n && !over) tell(said.waiting.replace('{n}', n), 1);
  }
  function stop(text) { over = 1; tell(text, 1); if (stream) stream.close(); }

  function send() {
    var keys = waiting(), key = keys[0], text = store[key], call;
    clearTimeout(timer);
    if (busy || over || !keys.length) return;
    busy = 1;
    call = new XMLHttpRequest();
    call.open('PUT', /\.c$/.test(key) ? '/c' : '/a');
    call.setRequestHeader('Content-Type', 'application/json');
    call.timeout = 10000;
    call.onloadend = function () {
      var code = call.status, good = code === 200 && /"saved": ?true/.test(call.responseText);
      busy = 0;
      if (good || code === 400 || code === 413) {
        tries = 0;
        if (store[key] === text) {
          delete store[key];
          mark(JSON.parse(text).id, good ? said.saved : said.refused, !good);
        }
        count();
        send();
      } else if (code === 401) stop(said.ended);
      else if (code === 409) stop(said.closed);
      else if (code === 403 && /consent/.test(call.responseText)) location.reload();
      else timer = setTimeout(send, Math.min(15000, 500 * Math.pow(2, tries++)) * (0.5 + Math.random() / 2));
      if (code !== 200) count();
    };
    call.send(text);
  }

  function choose(item, by, value) {
    var found = form.querySelector('[name="a.' + item + '.' + by + '"][value="' + value + '"]');
    if (found) found.checked = true;
    else Array.prototype.forEach.call(fields(item, by), function (one) { one.checked = false; });
  }
  function aside(item) { return form.elements['o.' + item]; }
  function each(item, work) { said.criteria.forEach(function (_id, by) { work(item, by); }); }
  function take(what) {
    var item = said.items.indexOf(what.item), by = said.criteria.indexOf(what.criterion), state = what.state;
    if (item < 0) return;
    if ('text' in what) form.elements['c.' + item].value = what.text;
    else {
      aside(item).checked = state === 'recused';
      choose(item, by, state === 'rated' ? what.value : state === 'abstained' ? 'x' : '');
    }
  }
  // What waits is newer than what the laptop has told.
  function restore() {
    waiting().forEach(function (key) {
      var what = JSON.parse(store[key]);
      last = Math.max(last, what.seq);
      take(what);
      mark(what.id, said.wait, 1);
    });
    count();
  }
  function refresh() {
    var call = new XMLHttpRequest();
    call.open('GET', '/state');
    call.onload = function () {
      var told;
      if (call.status !== 200) return;
      told = JSON.parse(call.responseText);
      said.items.forEach(function (_id, item) { each(item, choose); aside(item).checked = false; });
      told.answers.forEach(take);
      told.items.forEach(function (one) {
        var box = form.elements['c.' + said.items.indexOf(one.id)];
        if (box && box !== page.activeElement) box.value = one.comment;
      });
      restore();
    };
    call.send();
  }
  function listen() {
    if (stream) stream.close();
    if (!window.EventSource || over) return;
    stream = new EventSource('/events');
    stream.addEventListener('closed', function () { stop(said.closed); });
  }
  function wake() { tries = 0; send(); listen(); refresh(); }

  function answered(item) {
    return aside(item).checked || said.criteria.every(function (_id, by) {
      return form.querySelector('[name="a.' + item + '.' + by + '"]:checked');
    });
  }
  function dot() {
    said.items.forEach(function (_id, item) {
      dots.children[item].className = (answered(item) ? 'd' : '') + (item === at ? ' h' : '');
    });
  }
  function show() {
    var item;
    at = Math.max(0, Math.min(parts.length, location.hash.slice(2) || 1) - 1) || 0;
    for (item = 0; item < parts.length; item++) parts[item].className = item === at ? 'at' : '';
    back.hidden = !at;
    back.href = '#q' + at;
    next.href = at + 1 < parts.length ? '#q' + (at + 2) : '/r';
    next.textContent = at + 1 < parts.length ? said.next : said.review;
    dot();
  }

  form.addEventListener('change', function (event) {
    var name = event.target.name.split('.'), item = +name[1], by = +name[2], value = event.target.value;
    if (name[0] === 'o') {
      each(item, function (_item, one) {
        choose(item, one, '');
        delete store[place(item, one)];
        mark(item + '.' + one, '');
        if (!event.target.checked) put(item, one, { state: 'cleared' });
      });
      if (event.target.checked) put(item, 0, { state: 'recused' });
    } else if (name[0] === 'a') {
      aside(item).checked = false;
      put(item, by, value === 'x' ? { state: 'abstained' } : { state: 'rated', value: +value });
    } else comment(event.target);
    count();
    send();
  });
  function comment(box) {
    if (box.value !== box.was) put(+box.name.slice(2), 'c', { text: box.value });
    box.was = box.value;
  }
  form.addEventListener('input', function (event) {
    if (event.target.tagName !== 'TEXTAREA') return;
    comment(event.target);
    count();
    typing = typing || setTimeout(function () { typing = 0; send(); }, 1000);
  });
  // A page that cannot be reached would take the ballot away: links wait until all is saved.
  page.addEventListener('click', function (event) {
    var link = event.target, href = link.getAttribute('href');
    if (!href || href[0] === '#' || over || !waiting().length) return;
    event.preventDefault();
    leaving = href;
    send();
    count();
  });
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  page.addEventListener('visibilitychange', function () { if (page.hidden) send(); else wake(); });
  window.addEventListener('pageshow', function (event) { if (event.persisted) wake(); });
  window.addEventListener('online', wake);
  window.addEventListener('hashchange', function () {
    show();
    parts[at].getElementsByTagName('h2')[0].focus();
    scrollTo(0, 0);
  });
  setInterval(function () {
    var call = new XMLHttpRequest();
    if (page.hidden || over) return;
    call.open('POST', '/beat');
    call.send();
  }, 10000);

  said.items.forEach(function () { dots.appendChild(page.createElement('i')); });
  page.documentElement.className = 'js';
  show();
  restore();
  send();
  listen();
})();
