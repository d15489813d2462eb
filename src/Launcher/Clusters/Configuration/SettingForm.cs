using System.Text.RegularExpressions;

namespace Launcher.Clusters.Configuration;

/// <summary>What a text must look like, and that in words.</summary>
internal sealed record SettingForm(string Pattern, string Words)
{
    public static readonly SettingForm S3Uri = new(
        @"^s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/.*)?$", "an S3 address such as s3://bucket/prefix/");
    public static readonly SettingForm InstanceType = new(
        @"^[a-z][a-z0-9-]*\.[a-z0-9-]+$", "EC2 instance types such as m5.xlarge");
    public static readonly SettingForm Release = new(
        @"^emr-\d+\.\d+\.\d+$", "a release such as emr-7.13.0");
    public static readonly SettingForm Region = new(
        @"^[a-z]{2}(-[a-z]+)+-\d$", "a region such as us-east-1");
    public static readonly SettingForm Subnet = new(
        @"^subnet-[0-9a-z]+$", "subnets such as subnet-0ab1");
    public static readonly SettingForm SecurityGroup = new(
        @"^sg-[0-9a-z]+$", "a security group such as sg-0ab1");
    public static readonly SettingForm Key = new(
        @"^arn:aws[a-z-]*:kms:.+$", "a KMS key such as arn:aws:kms:us-east-1:111122223333:key/…");
    public static readonly SettingForm Topic = new(
        @"^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[A-Za-z0-9_-]{1,256}(\.fifo)?$",
        "an SNS topic such as arn:aws:sns:us-east-1:111122223333:runs");
    public static readonly SettingForm Namespace = new(
        @"^(?!AWS/)[A-Za-z0-9][A-Za-z0-9 ._#/:-]{0,254}$", "a namespace such as Notebooks/Runs, not AWS's own");
    public static readonly SettingForm Role = new(
        @"^arn:aws[a-z-]*:iam::\d{12}:role/.+$", "a role such as arn:aws:iam::111122223333:role/end-clusters");
    public static readonly SettingForm JobName = new(
        @"^[A-Za-z0-9][A-Za-z0-9 ._-]{0,199}$", "letters, digits, blanks and . _ -, at most 200");

    public bool Fits(string text) => Regex.IsMatch(text, Pattern, RegexOptions.CultureInvariant);
}
