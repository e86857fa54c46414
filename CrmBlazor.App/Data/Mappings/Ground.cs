using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmBlazor.App.Data.Mappings;

internal sealed class LogMapping : IEntityTypeConfiguration<LogRow>, IEntityTypeConfiguration<LogText>, IEntityTypeConfiguration<LogHead>
{
    public void Configure(EntityTypeBuilder<LogRow> row)
    {
        row.ToTable("log").HasKey(r => r.Sequence);
        row.Property(r => r.Sequence).ValueGeneratedNever();
        row.HasIndex(r => new { r.DealId, r.Sequence });
        row.HasIndex(r => new { r.SubjectId, r.Sequence });
        row.HasIndex(r => new { r.Type, r.Sequence });
    }

    public void Configure(EntityTypeBuilder<LogText> text)
    {
        text.ToTable("log_texts").HasKey(t => t.Sequence);
        text.Property(t => t.Sequence).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<LogHead> head) => head.ToTable("log_head").Property(h => h.Id).ValueGeneratedNever();
}

internal sealed class GroundMapping : IEntityTypeConfiguration<Counter>, IEntityTypeConfiguration<Operation>, IEntityTypeConfiguration<Credential>,
    IEntityTypeConfiguration<Session>, IEntityTypeConfiguration<Draft>, IEntityTypeConfiguration<ProtectionKey>,
    IEntityTypeConfiguration<Preference>, IEntityTypeConfiguration<Follow>
{
    public void Configure(EntityTypeBuilder<Counter> counter) => counter.ToTable("counters").HasKey(c => c.Name);

    public void Configure(EntityTypeBuilder<Operation> operation) => operation.ToTable("operations").HasKey(o => new { o.ActorId, o.Key });

    public void Configure(EntityTypeBuilder<Credential> credential)
    {
        credential.ToTable("credentials").HasKey(c => c.UserId);
        credential.Property(c => c.UserId).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("sessions").HasKey(s => s.KeyHash);
        session.HasIndex(s => s.UserId);
    }

    public void Configure(EntityTypeBuilder<ProtectionKey> key) => key.ToTable("protection_keys").HasKey(k => k.Name);

    public void Configure(EntityTypeBuilder<Preference> preference) => preference.ToTable("preferences").HasKey(p => new { p.UserId, p.Key });

    public void Configure(EntityTypeBuilder<Follow> follow) => follow.ToTable("follows").HasKey(f => new { f.UserId, f.SubjectId });

    public void Configure(EntityTypeBuilder<Draft> draft) => draft.ToTable("drafts").HasKey(d => new { d.UserId, d.Key });
}
