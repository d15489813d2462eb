using System.Collections;
using System.ComponentModel.DataAnnotations;
using NbToScript.Runtime;

namespace NbToScript.Tests.Runtime;

internal enum Pace
{
    Slow,
    Fast,
}

/// <summary>A script definition as the converter generates it, to read arguments against.</summary>
internal sealed class SampleScript
{
    public string Inputs = "";

    [Range(0.05, 0.5)]
    public double TestFrac;
    public int[] Trees = [];

    [AllowedValues("areaUnderPR", "areaUnderROC")]
    public string Metric = "";
    public bool Verbose;
    public int? Limit;
    public Pace Pace;
    public List<string> Columns = [];

    [Range(1, 9)]
    [MinLength(2)]
    public int[] Sizes = [];

    [RegularExpression("[a-z]+", ErrorMessage = "Write it in small letters.")]
    public string Word = "";

    [Required]
    public FileInfo? File;
    public string? ApiKey;
    public int Seed;
    public int Doubled;
    public DateOnly From;
    public TimeSpan Wait;

    public NbValues? Values { get; private set; }

    public NbScript Definition =>
        new()
        {
            Name = "sample",
            Notebook = "sample.ipynb",
            Tool = "NbToScript 1.0.0",
            EnvironmentPrefix = "SAMPLE",
            Type = typeof(SampleScript),
            ReadParameters = ReadParameters,
            Engines = [("embedded", () => { })],
            Parameters =
            [
                Parameter<string>("inputs", nameof(Inputs), "a.csv", "Files to read."),
                Parameter<double>("test-frac", nameof(TestFrac), "0.15"),
                Parameter<int[]>("trees", nameof(Trees), "200,400"),
                Parameter<string>("metric", nameof(Metric), "areaUnderPR"),
                Parameter<bool>("verbose", nameof(Verbose), "false"),
                Parameter<int?>("limit", nameof(Limit), "null"),
                Parameter<Pace>("pace", nameof(Pace), "Slow"),
                Parameter<List<string>>("columns", nameof(Columns), "a"),
                Parameter<int[]>("sizes", nameof(Sizes), "1,2"),
                Parameter<string>("word", nameof(Word), "abc"),
                Parameter<FileInfo>("file", nameof(File), "exists.txt"),
                Parameter<string>("api-key", nameof(ApiKey), "none", isSecret: true),
                Parameter<int>("seed", nameof(Seed), null),
                Parameter<int>("doubled", nameof(Doubled), "Seed * 2"),
                Parameter<DateOnly>("from", nameof(From), "2024-01-02"),
                Parameter<TimeSpan>("wait", nameof(Wait), "00:05:00"),
            ],
        };

    /// <summary>Reads arguments and gives the values; throws what a person would see.</summary>
    public static SampleScript Read(string[] arguments, IDictionary? environment = null)
    {
        var sample = new SampleScript();
        var definition = sample.Definition;
        sample.Values = new NbValues(
            definition,
            NbArguments.Parse(definition, arguments, environment ?? new Hashtable())
        );
        sample.ReadParameters(sample.Values);
        return sample.Values.Problems.Count == 0 ? sample : throw new NbUsageException(sample.Values.Problems);
    }

    public static string ProblemOf(params string[] arguments) =>
        Assert.Throws<NbUsageException>(() => Read(arguments)).Message;

    private static NbParameter Parameter<T>(
        string option,
        string field,
        string? text,
        string help = "",
        bool isSecret = false
    ) =>
        new()
        {
            Name = field,
            Option = option,
            Field = field,
            Type = typeof(T),
            Default = text,
            Help = help,
            IsSecret = isSecret,
        };

    private void ReadParameters(NbValues values)
    {
        Inputs = values.Get("Inputs", () => "a.csv");
        TestFrac = values.Get("TestFrac", () => 0.15);
        Trees = values.Get("Trees", () => new[] { 200, 400 });
        Metric = values.Get("Metric", () => "areaUnderPR");
        Verbose = values.Get("Verbose", () => false);
        Limit = values.Get<int?>("Limit", () => null);
        Pace = values.Get("Pace", () => Pace.Slow);
        Columns = values.Get("Columns", () => new List<string> { "a" });
        Sizes = values.Get("Sizes", () => new[] { 1, 2 });
        Word = values.Get("Word", () => "abc");
        File = values.Get<FileInfo?>("File", () => new FileInfo(typeof(SampleScript).Assembly.Location));
        ApiKey = values.Get<string?>("ApiKey", () => "none");
        Seed = values.Require<int>("Seed");
        Doubled = values.Get("Doubled", () => Seed * 2);
        From = values.Get("From", () => new DateOnly(2024, 1, 2));
        Wait = values.Get("Wait", () => TimeSpan.FromMinutes(5));
    }
}
