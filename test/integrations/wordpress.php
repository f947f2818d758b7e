<?php
// Runs the plugin for WordPress with replacements of the WordPress functions that it calls, and prints its output as JSON.
define('ABSPATH', __DIR__);
$hooks = $shortcodes = $blocks = $enqueued = $settings = $registered = [];

function add_action(string $name, callable $run) { add_filter($name, $run); }
function add_filter(string $name, callable $run, int $priority = 10, int $count = 1) { $GLOBALS['hooks'][$name][] = $run; }
function add_shortcode(string $name, callable $run) { $GLOBALS['shortcodes'][$name] = $run; }
function register_block_type(string $folder, array $more) { $GLOBALS['blocks'][$folder] = $more; }
function wp_register_script(string $name, string $src, array $needs, string $version, array $more) { $GLOBALS['registered'][$name] = [$src, $more]; }
function wp_register_style(string $name, $src) {}
function wp_add_inline_style(string $name, string $css) { $GLOBALS['registered']["$name css"] = $css; }
function wp_enqueue_script(string $name) { $GLOBALS['enqueued'][$name] = true; }
function wp_enqueue_style(string $name) { $GLOBALS['enqueued']["$name css"] = true; }
function register_setting(string $page, string $name, array $more) { $GLOBALS['settings'][$name] = $more; }
function add_settings_field(string $name, string $title, callable $print, ...$more) { $GLOBALS['fields'][$name] = $print; }
function plugins_url(string $path, string $file) { return "https://blog.example.edu/wp-content/plugins/kaltura-player/$path"; }
function get_option(string $name, $default) { return $GLOBALS['input']['options'][$name] ?? $default; }
function esc_attr($text) { return htmlspecialchars((string) $text, ENT_QUOTES); }
function esc_html($text) { return htmlspecialchars((string) $text, ENT_QUOTES); }
function esc_url($url, $protocols) { return in_array(parse_url($url, PHP_URL_SCHEME), $protocols, true) ? htmlspecialchars($url, ENT_QUOTES) : ''; }
function get_block_wrapper_attributes() { return 'class="alignwide wp-block-kaltura-player-video"'; }
function wp_add_inline_script(string $name, string $text, string $place) { $GLOBALS['registered']["$name $place"] = $text; }
function wp_json_encode($value) { return json_encode($value); }
function add_settings_section(string $name, string $title, $print, string $page) {}
function doing_filter(string $name) { return ($GLOBALS['input']['doing'] ?? '') === $name; }
function is_admin() { return $GLOBALS['input']['admin'] ?? false; }
function is_singular() { return isset($GLOBALS['input']['post']); }
function get_post() { return (object) ['post_content' => $GLOBALS['input']['post']]; }
function current_user_can(string $what) { return $GLOBALS['input']['admin'] ?? false; }
function __(string $text, string $domain) { return $text; }

$input = json_decode(stream_get_contents(STDIN), true);
require $argv[1];
foreach (['init', 'admin_init'] as $name) {
    foreach ($hooks[$name] as $run) $run();
}
$content = array_key_exists('content', $input) ? $input['content'] : '';
foreach ($hooks[$input['filter'] ?? ''] ?? [] as $run) $content = $run($content);
foreach ($input['actions'] ?? [] as $name) {
    foreach ($hooks[$name] as $run) $run();
}
$rendered = array_map($shortcodes['kaltura-player'], $input['shortcodes'] ?? []);
$fromBlock = array_map(reset($blocks)['render_callback'], $input['blocks'] ?? []);
$allowed = ['p' => [], 'span' => ['class' => true], 'img' => ['src' => true]];
$kses = fn(string $context) => array_reduce($hooks['wp_kses_allowed_html'], fn($tags, $run) => $run($tags, $context), $allowed);
$printed = function (iterable $all): string {
    ob_start();
    foreach ($all as $print) $print();
    return ob_get_clean();
};
echo json_encode([
    'fields' => $printed($fields),
    'notices' => $printed($hooks['admin_notices']),
    'content' => $content,
    'shortcodes' => $rendered,
    'blocks' => $fromBlock,
    'enqueued' => array_keys($enqueued),
    'registered' => $registered,
    'post' => $kses('post'),
    'comment' => $kses('pre_comment_content'),
    'cleaned' => array_map(fn($setting) => $setting['sanitize_callback']('12<b>3'), $settings),
]);
