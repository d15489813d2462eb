using System.Security.Cryptography;
using Spark.Display.Formatting;
using Spark.Display.Stages;

namespace Microsoft.Spark.ML.Param;

/// <summary>Something with a uid and params: a stage or an evaluator.</summary>
[TypeFormatterSource(typeof(StageFormatterSource))]
public abstract class Params
{
    private readonly List<Param> _params = [];
    private Dictionary<string, object> _values = [];
    private Dictionary<string, object> _defaults = [];
    private readonly string _uid;

    private protected Params(string uid) => _uid = uid;

    /// <summary>
    /// Spark's class, such as <c>org.apache.spark.ml.Pipeline</c>, as metadata of saved stages names it.
    /// </summary>
    internal abstract string JvmClass { get; }

    /// <summary>Params that have been declared, ordered by name.</summary>
    internal IReadOnlyList<Param> Declared =>
        _params.OrderBy(param => param.Name, StringComparer.Ordinal).ToArray();

    /// <summary>Name of this instance: the prefix of its class, an underscore and twelve hexadecimal digits.</summary>
    public string Uid() => _uid;

    /// <summary>The param of this name.</summary>
    /// <exception cref="ArgumentException">There is no such param.</exception>
    public Param GetParam(string paramName) => _params.Find(param => param.Name == paramName)
        ?? throw new ArgumentException(
            $"'{_uid}' has no param '{paramName}'. It has {string.Join(", ", Declared.Select(p => $"'{p.Name}'"))}.",
            nameof(paramName));

    /// <summary>Whether there is a param of this name.</summary>
    public bool HasParam(string paramName) => _params.Exists(param => param.Name == paramName);

    /// <summary>Whether the param was given a value; defaults do not count.</summary>
    public bool IsSet(Param param) => _values.ContainsKey(Own(param).Name);

    /// <summary>Whether the param has a default.</summary>
    public bool HasDefault(Param param) => _defaults.ContainsKey(Own(param).Name);

    /// <summary>Whether the param has a value or a default.</summary>
    public bool IsDefined(Param param) => IsSet(param) || HasDefault(param);

    /// <summary>The value of the param, its default when it was not set, or null when it has neither.</summary>
    public object? GetOrDefault(Param param) =>
        _values.GetValueOrDefault(Own(param).Name) ?? _defaults.GetValueOrDefault(param.Name);

    /// <summary>Forgets the value of the param, so that its default counts again.</summary>
    public Params Clear(Param param)
    {
        _values.Remove(Own(param).Name);
        return this;
    }

    /// <summary>Sets a param found by <see cref="GetParam"/>.</summary>
    /// <exception cref="ArgumentException">The param does not take the value, or belongs to another stage.</exception>
    public Params Set(Param param, object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _values[Own(param).Name] = param.Accept(value);
        return this;
    }

    /// <summary>Name, meaning, default and current value of one param.</summary>
    public string ExplainParam(Param param)
    {
        var current = _values.GetValueOrDefault(Own(param).Name);
        var given = _defaults.GetValueOrDefault(param.Name);
        var state = (given, current) switch
        {
            (null, null) => "undefined",
            (not null, null) => $"default: {param.Show(given)}",
            (null, not null) => $"current: {param.Show(current)}",
            _ => $"default: {param.Show(given)}, current: {param.Show(current)}",
        };
        return $"{param.Name}: {param.Doc} ({state})";
    }

    /// <summary>One line per param, ordered by name.</summary>
    public string ExplainParams() => string.Join("\n", Declared.Select(ExplainParam));

    /// <summary>Defaults, values and then <paramref name="extra"/>, later ones winning.</summary>
    public ParamMap ExtractParamMap(ParamMap? extra = null)
    {
        var map = new ParamMap();
        foreach (var param in Declared.Where(IsDefined))
        {
            map.Put(new ParamPair(param, GetOrDefault(param)!));
        }

        return extra is null ? map : map.Concat(extra);
    }

    /// <summary>The uid.</summary>
    public override string ToString() => _uid;

    /// <summary>Sets without checks, as a saved stage is restored.</summary>
    internal void Restore(IReadOnlyDictionary<string, object> values, IReadOnlyDictionary<string, object> defaults)
    {
        _values = new(values);
        foreach (var (name, value) in defaults)
        {
            _defaults[name] = value;
        }
    }

    /// <summary>Values by name, set ones only.</summary>
    internal IReadOnlyDictionary<string, object> SetValues => _values;

    /// <summary>Defaults by name.</summary>
    internal IReadOnlyDictionary<string, object> DefaultValues => _defaults;

    /// <summary>Saves the instance in Spark's format; fails when the path exists.</summary>
    public void Save(string path) => Write().Save(path);

    /// <summary>A writer that can overwrite.</summary>
    public MLWriter Write() => new(this);

    internal static string RandomUid(string prefix) =>
        $"{prefix}_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}";

    internal Param<T> Declare<T>(string name, string doc, Allowed<T>? allowed = null)
        where T : notnull
    {
        var param = new Param<T>(_uid, name, doc, allowed);
        _params.Add(param);
        return param;
    }

    internal Param<T> Declare<T>(string name, string doc, Allowed<T>? allowed, T defaultValue)
        where T : notnull
    {
        var param = Declare(name, doc, allowed);
        SetDefault(param, defaultValue);
        return param;
    }

    internal void SetDefault(Param param, object value) => _defaults[param.Name] = value;

    internal Param<T> Typed<T>(string name)
        where T : notnull => (Param<T>)GetParam(name);

    internal T Value<T>(Param<T> param)
        where T : notnull => (T)(GetOrDefault(param) ?? throw new InvalidOperationException(
            $"Param '{param.Name}' of '{_uid}' has no value and no default. Set it first."));

    internal T? ValueOrNull<T>(Param<T> param)
        where T : class => (T?)GetOrDefault(param);

    /// <summary>Same values, params and content; changing the copy leaves this one alone.</summary>
    internal Params Duplicate(ParamMap? extra)
    {
        var copy = (Params)MemberwiseClone();
        copy._values = new(_values);
        copy._defaults = new(_defaults);
        foreach (var pair in extra?.ToSeq() ?? [])
        {
            if (pair.Param.Parent == _uid && HasParam(pair.Param.Name))
            {
                copy.Set(pair.Param, pair.Value);
            }
        }

        copy.OnDuplicated(extra);
        return copy;
    }

    /// <summary>
    /// Copies values and defaults of the params that the target has too, as a model gets them from its estimator.
    /// </summary>
    internal void CopyValuesTo(Params target)
    {
        foreach (var param in target._params)
        {
            if (_defaults.TryGetValue(param.Name, out var given))
            {
                target._defaults[param.Name] = given;
            }

            if (_values.TryGetValue(param.Name, out var value))
            {
                target._values[param.Name] = value;
            }
        }
    }

    /// <summary>Stages inside this one copy themselves here.</summary>
    private protected virtual void OnDuplicated(ParamMap? extra)
    {
    }

    private Param Own(Param param)
    {
        ArgumentNullException.ThrowIfNull(param);
        return param.Parent == _uid && HasParam(param.Name)
            ? param
            : throw new ArgumentException($"Param '{param}' belongs to another stage than '{_uid}'.", nameof(param));
    }
}
